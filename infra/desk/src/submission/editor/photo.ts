import { mergeAttributes, Node } from '@tiptap/core'

/** A picture between paragraphs; its words are typed beside the text, not in it. */
export const Photo = Node.create({
  name: 'photo',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    return { photoId: { default: null }, caption: { default: '' }, credit: { default: '' } }
  },
  parseHTML: () => [],
  renderHTML({ node, HTMLAttributes }) {
    const { photoId, caption, credit } = node.attrs as Record<string, string | null>
    const said = `${caption ?? ''}${credit ? ` 摄影 ${credit}` : ''}`
    const words = ['figcaption', {}, said || '图片'] as const
    const held = photoId
      ? (['img', { src: `/api/submission/photos/${encodeURIComponent(photoId)}/renditions/800`, alt: caption ?? '' }] as const)
      : null
    return held
      ? ['figure', mergeAttributes(HTMLAttributes, { class: 'photo' }), held, words]
      : ['figure', mergeAttributes(HTMLAttributes, { class: 'photo' }), words]
  },
})
