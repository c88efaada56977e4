import { blocksOf, documentOf, type Block } from '../text/blocks'
import type { Form } from './form'

/** A change that is proposed: places in code points of the text as it was sent. */
export interface Proof {
  path: string
  from: number
  to: number
  before: string
  replacement?: string
}

const spliced = (text: string, { from, to, replacement = '' }: Proof): string => {
  const all = [...text]
  return [...all.slice(0, from), replacement, ...all.slice(to)].join('')
}

/** Where something stands after the change: behind it things move, inside it they end with it. */
function moved(at: number, { from, to, replacement = '' }: Proof): number {
  const by = [...replacement].length - (to - from)
  return at >= to ? at + by : Math.min(at, from + [...replacement].length)
}

function mended(block: Block, proof: Proof): Block {
  const text = spliced(block.text, proof)
  const marks = block.marks
    ?.map((mark) => ({ ...mark, from: moved(mark.from, proof), to: moved(mark.to, proof) }))
    .filter((mark) => mark.from < mark.to)
  return marks ? { ...block, text, marks } : { ...block, text }
}

/** Puts changes into the form, from the last to the first so that their places stay right. */
export function accept(form: Form, proofs: readonly Proof[]): void {
  const main = form.main.split('\n').filter((line) => line.trim() !== '')
  const blocks = blocksOf(form.text)
  const ordered = proofs.filter((one) => one.replacement !== undefined).sort((a, b) => b.from - a.from)
  for (const proof of ordered) {
    const [, part, name, field] = proof.path.split('/')
    const at = Number(name)
    if (part === 'body' && blocks[at] && field === 'text') blocks[at] = mended(blocks[at], proof)
    else if (name === 'main' && main[Number(field)] !== undefined) {
      main[Number(field)] = spliced((main[Number(field)] as string).trim(), proof)
    } else if (name === 'eyebrow' || name === 'deck') form[name] = spliced(form[name].trim(), proof)
  }
  if (ordered.some((proof) => proof.path.startsWith('/headline/main'))) form.main = main.join('\n')
  if (ordered.some((proof) => proof.path.startsWith('/body'))) form.text = documentOf(blocks)
}
