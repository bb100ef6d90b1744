/** What a browser calls itself, for people: the first that fits, so the more special names come first. */
const browsers = [
  [/\bcoc_coc_browser\//i, 'Cốc Cốc'],
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
  [/\b(Trident\/|MSIE )/, 'Internet Explorer'],
] as const

const systems = [
  [/\biPhone\b/, 'iphone'],
  [/\biPad\b/, 'ipad'],
  [/\bAndroid\b.*\bMobile\b/, 'android'],
  [/\bAndroid\b/, 'android-tablet'],
  [/\bWindows\b/, 'windows'],
  [/\b(Macintosh|Mac OS X)\b/, 'mac'],
  [/\bLinux\b/, 'linux'],
] as const

export type System = (typeof systems)[number][1]

export interface Device {
  readonly browser: string | null
  readonly system: System | null
}

/** Of a `User-Agent`, which says what it likes: for the owner to recognise, never to decide by. */
export function deviceOf(agent: string | null): Device {
  const named = <T extends string>(known: readonly (readonly [RegExp, T])[]): T | null =>
    known.find(([pattern]) => pattern.test(agent ?? ''))?.[1] ?? null
  return { browser: named(browsers), system: named(systems) }
}
