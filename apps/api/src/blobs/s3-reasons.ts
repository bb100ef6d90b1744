/** Why a bucket cannot be used and what to do, in the words of whoever keeps the server. */
export const reasons = {
  unreachable: (place: string, code: string) =>
    `Không kết nối được kho S3 ${place} (${code}). Kiểm tra máy chủ S3, đường mạng và BACKUP_S3_ENDPOINT.`,
  refused: (place: string, code: string) =>
    `Kho S3 ${place} từ chối khóa truy cập (${code}). Kiểm tra BACKUP_S3_KEY, BACKUP_S3_SECRET, giờ máy và quyền liệt kê, đọc, ghi, xóa của khóa.`,
  missing: (place: string) =>
    `Không thấy kho S3 ${place}. Tạo kho trước hoặc sửa BACKUP_S3_BUCKET, BACKUP_S3_ENDPOINT.`,
  failed: (place: string, code: string) =>
    `Kho S3 ${place} báo lỗi (${code}). Xem nhật ký và chỗ trống của máy chủ S3 rồi thử lại.`,
}
