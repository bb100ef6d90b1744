/** Of one line, short enough for an address. */
const hostileLines: readonly string[] = [
  ...['', ' ', "'", '"', "' OR '1'='1", '1; DROP TABLE report--', '%', '_', '\\', '`', '$(id)'],
  ...['{{7*7}}', '=1+1', '../../../../etc/passwd', '\u0000', 'a\r\nSet-Cookie: x=1', '\u202Etxt'],
  ...[
    '\uFEFF',
    '\u200B\u200D',
    'ﷺ'.repeat(20),
    'e\u0301'.repeat(30),
    '👩‍👩‍👧‍👦',
    'İıſK',
    'Ｎghị quyết',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', 'NaN', '-0'],
  ...['1e309', '99999999999999999999', '0x10', '-1', '0001-01-01', '9999-12-31', '2014-02-30'],
  ...['<img src=x onerror=alert(1)>', 'javascript:alert(1)', 'a,b,,c', '-', '--code', 'code,code'],
]

/** What no address can be decoded from, and what is decoded to something odd. */
const brokenEscapes = [
  '%',
  '%zz',
  '%ff',
  '%00',
  '%ED%A0%80',
  '%2e%2e%2f',
  '%25%32%65',
  '+',
  '%E2%80%AE',
]

/** Parts of an address as they are sent. */
export const hostileParts: readonly string[] = [
  ...hostileLines.map((line) => encodeURIComponent(line)),
  ...brokenEscapes,
  'x'.repeat(5000),
  '%E1%BB%87'.repeat(400),
]

const deepList = JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown

export const hostileValues: readonly unknown[] = [
  ...hostileLines,
  ...[null, true, false, 0, -1, 0.1, 1e21, -1e308, Number.MAX_SAFE_INTEGER, 2 ** 31, 2 ** 63],
  ...[[], {}, [[]], [null], { $gt: '' }, { toString: 1 }, { length: 1e9 }, deepList],
  ...['\ud800', 'x\udfff', 'Ệ'.repeat(100_000), ' '.repeat(100_000), "'".repeat(100_000)],
  ...['\n'.repeat(100_000), `${'a'.repeat(50_000)}!`, Array.from({ length: 5000 }, () => 'x')],
]

/** Bodies that are no value of any schema, as text. */
export const brokenBodies: readonly string[] = [
  ...['', '{', 'null', '[]', '""', '1', 'undefined', '{"version":1,}', '\u0000', '{"a":1}{"b":2}'],
  ...['{"__proto__":{"roles":["admin"]}}', '{"constructor":{"prototype":{"roles":["admin"]}}}'],
  ...['{"version":1,"version":2}', '{"version":1e400}', '{"version":-0}', '\uFEFF{"version":1}'],
  ...['['.repeat(50_000), '{"a":'.repeat(20_000), `"${'x'.repeat(100_000)}"`],
]
