import { saveFile } from './save-file.ts'

interface Around {
  title: string
  footer: string
  fileName: string
}

const scale = 2
const margin = 24
const titleSize = 20
const footerSize = 13
const fontFamily = '"Noto Sans", "Segoe UI", Roboto, sans-serif'

/** Downloads a chart as a PNG on the surface's colour, with its conclusion above and its source below. */
export async function savePicture(svg: SVGSVGElement, around: Around): Promise<void> {
  const { width, height } = svg.getBoundingClientRect()
  const picture = await load(standalone(svg, width, height))
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  const look = getComputedStyle(svg)
  const [titleFont, footerFont] = [
    `600 ${titleSize}px ${fontFamily}`,
    `${footerSize}px ${fontFamily}`,
  ]
  brush.font = titleFont
  const title = linesOf(brush, around.title, width)
  brush.font = footerFont
  const footer = linesOf(brush, around.footer, width)
  const top = margin + title.length * titleSize * 1.35 + 8
  canvas.width = (width + 2 * margin) * scale
  canvas.height = (top + height + 12 + footer.length * footerSize * 1.45 + margin) * scale
  brush.scale(scale, scale)
  brush.fillStyle = look.getPropertyValue('--surface')
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.fillStyle = look.getPropertyValue('--ink')
  brush.font = titleFont
  for (const [at, line] of title.entries()) {
    brush.fillText(line, margin, margin + (at + 0.8) * titleSize * 1.35)
  }
  brush.drawImage(picture, margin, top, width, height)
  brush.fillStyle = look.getPropertyValue('--muted')
  brush.font = footerFont
  for (const [at, line] of footer.entries()) {
    brush.fillText(line, margin, top + height + 12 + (at + 0.8) * footerSize * 1.45)
  }
  saveFile(await blobOf(canvas), `${around.fileName}.png`)
}

const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'paint-order',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'opacity',
  'display',
  'visibility',
]

/** Outside the page there are no style sheets, so every mark carries its own look. */
function standalone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const originals = [svg, ...svg.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  for (const [at, original] of originals.entries()) {
    const look = getComputedStyle(original)
    for (const name of drawn) copies[at]?.style.setProperty(name, look.getPropertyValue(name))
  }
  copy.style.fontFamily = fontFamily
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(copy)
}

async function load(markup: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }))
  const picture = new Image()
  picture.src = url
  try {
    await picture.decode()
  } finally {
    URL.revokeObjectURL(url)
  }
  return picture
}

function linesOf(brush: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && brush.measureText(`${last} ${word}`).width <= width) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('empty picture'))))
  })
}
