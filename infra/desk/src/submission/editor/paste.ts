/** What Word and WeChat put on the clipboard, made into paragraphs, subheads, lists and quotes. */
const DROPPED = 'style, script, meta, link, title, xml, svg, iframe, object, video, audio, input, button'
const INDENT = /^[\u3000\u00a0\s]+|[\u3000\u00a0\s]+$/g
const BULLET = /^\s*[·•●○■◆\uf0b7\uf06c\u00a7-]\s+/
const NUMBER = /^\s*(?:\d{1,3}[.、．)）]|[(（]\d{1,3}[)）])\s*/

const has = (element: Element, property: string, value: RegExp) =>
  value.test((element.getAttribute('data-look') ?? '').toLowerCase().replaceAll(' ', '').split(`${property}:`)[1] ?? '')

function inlines(source: Node, into: Element): void {
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      into.append((child.textContent ?? '').replace(/[\n\r\t]+/g, ' '))
      continue
    }
    if (!(child instanceof HTMLElement)) continue
    const name = child.tagName.toLowerCase()
    const strong = ['b', 'strong'].includes(name) || has(child, 'font-weight', /^(bold|[6-9]00)/)
    // Word says that a bold paragraph's inner part is not
    const plain = has(child, 'font-weight', /^(normal|400)/)
    const wrapped = name === 'sup' || name === 'sub' ? name : strong && !plain ? 'strong' : null
    if (wrapped) {
      const piece = into.ownerDocument.createElement(wrapped)
      inlines(child, piece)
      into.append(piece)
    } else if (name === 'br') {
      into.append('\n')
    } else {
      inlines(child, into)
    }
  }
}

const blockNames = new Set(
  'address article aside blockquote center dd div dl dt figure figcaption footer form h1 h2 h3 h4 h5 h6 header li main ol p pre section table tbody td th thead tr ul'.split(' '),
)
const isBlock = (node: Node): node is HTMLElement =>
  node instanceof HTMLElement && blockNames.has(node.tagName.toLowerCase())

interface Found {
  kind: 'p' | 'h3' | 'blockquote' | 'ul' | 'ol'
  html: string
}

/** One paragraph, or several where the source only broke lines. */
function paragraphs(source: Node, kind: Found['kind']): Found[] {
  const holder = document.implementation.createHTMLDocument('').createElement('div')
  inlines(source, holder)
  return holder.innerHTML
    .split('\n')
    .map((html) => html.replace(/&nbsp;/g, ' ').replace(INDENT, ''))
    .filter((html) => html.replace(/<[^>]+>/g, '').trim() !== '')
    .map((html) => {
      if (kind === 'p' && BULLET.test(html)) return { kind: 'ul', html: html.replace(BULLET, '') }
      return { kind, html }
    })
}

function walk(node: Node, kind: Found['kind']): Found[] {
  const found: Found[] = []
  let loose: Node[] = []
  const flush = () => {
    if (loose.length === 0) return
    const holder = document.implementation.createHTMLDocument('').createElement('div')
    loose.forEach((one) => holder.append(one.cloneNode(true)))
    found.push(...paragraphs(holder, kind))
    loose = []
  }
  for (const child of node.childNodes) {
    if (isBlock(child)) {
      flush()
      found.push(...block(child, kind))
    } else if (child instanceof HTMLElement && child.querySelector('p, div, section, li, h1, h2, h3, table')) {
      flush()
      found.push(...walk(child, kind))
    } else {
      loose.push(child)
    }
  }
  flush()
  return found
}

function block(element: HTMLElement, around: Found['kind']): Found[] {
  const name = element.tagName.toLowerCase()
  if (/^h[1-6]$/.test(name)) return paragraphs(element, 'h3')
  if (name === 'li') return walk(element, element.parentElement?.tagName === 'OL' ? 'ol' : 'ul')
  if (name === 'blockquote') return walk(element, 'blockquote')
  if (name === 'tr') {
    const cells = [...element.children].map((cell) => (cell.textContent ?? '').trim()).filter(Boolean)
    return cells.length > 0 ? paragraphs(wrap(cells.join(' ')), around) : []
  }
  if (/mso-?list/i.test(element.className) || has(element, 'mso-list', /./)) {
    const text = element.textContent ?? ''
    const kind = NUMBER.test(text) ? 'ol' : 'ul'
    return paragraphs(element, kind).map((one) => ({
      ...one,
      html: one.html.replace(kind === 'ol' ? NUMBER : BULLET, ''),
    }))
  }
  return walk(element, around)
}

function wrap(text: string): HTMLElement {
  const holder = document.implementation.createHTMLDocument('').createElement('div')
  holder.textContent = text
  return holder
}

/** HTML of our own schema out of anybody's HTML: no styles, no empty paragraphs, no spaces for indents. */
export function cleaned(html: string): string {
  // A parsed document is under the page's policy too, which lets no style of anybody's in
  const bare = html
    .replace(/<style[\s\S]*?<\/style>/gi, '')
    .replace(/<[^>]+>/g, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-look='))
  const parsed = new DOMParser().parseFromString(bare, 'text/html')
  parsed.querySelectorAll(DROPPED).forEach((element) => element.remove())
  let open: 'ul' | 'ol' | null = null
  let out = ''
  for (const { kind, html: inner } of walk(parsed.body, 'p')) {
    const list = kind === 'ul' || kind === 'ol' ? kind : null
    if (open !== list) {
      if (open) out += `</${open}>`
      if (list) out += `<${list}>`
      open = list
    }
    if (list) out += `<li><p>${inner}</p></li>`
    else if (kind === 'blockquote') out += `<blockquote><p>${inner}</p></blockquote>`
    else out += `<${kind}>${inner}</${kind}>`
  }
  return open ? `${out}</${open}>` : out
}

/** Plain text: a paragraph a line, without the spaces that indent it. */
export const lines = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(INDENT, ''))
    .filter((line) => line !== '')
