import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Elements beside which white space shows nothing: blocks, and the controls that the package's styles place themselves. */
const apart = new Set(
  (
    'button caption circle dd details div dl dt fieldset form g h1 h2 h3 h4 h5 h6 hr input label legend li main ' +
    'nav ol option p path section select summary svg table tbody td textarea th thead title tr ul'
  ).split(' '),
)

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const isText = (node: Tree.ChildNode): node is Tree.TextNode => node.nodeName === '#text'

function attribute({ name, value }: { readonly name: string; readonly value: string }): string {
  const kept = name === 'class' ? value.split(/\s+/).filter(Boolean).sort().join(' ') : value
  return ` ${name}="${escaped(kept)}"`
}

function textAt(nodes: readonly Tree.ChildNode[], at: number): string {
  const node = nodes[at]
  if (!node || !isText(node)) return ''
  const before = nodes[at - 1]
  const after = nodes[at + 1]
  let text = node.value.replace(/[ \t\r\n\f]+/g, ' ')
  if (!before || apart.has(before.nodeName)) text = text.replace(/^ /, '')
  if (!after || apart.has(after.nodeName)) text = text.replace(/ $/, '')
  return escaped(text)
}

function written(nodes: readonly Tree.ChildNode[]): string {
  return nodes
    .map((node, at) => {
      if (isText(node)) return textAt(nodes, at)
      if (!('attrs' in node)) return ''
      // What stands in a textarea is what somebody typed: there every blank counts.
      const inner =
        node.nodeName === 'textarea'
          ? escaped(node.childNodes.map(child => (isText(child) ? child.value : '')).join(''))
          : written(node.childNodes)
      return `<${node.nodeName}${node.attrs.map(attribute).sort().join('')}>${inner}</${node.nodeName}>`
    })
    .join('')
}

/**
 * Markup in one way of writing, so that two texts can be compared as what a browser makes of them: attributes and class
 * names in order, white space folded, none at the edges of an element or beside a block. Text stays escaped, so that
 * words never pass for a tag.
 */
export const normalised = (markup: string): string => written(parseFragment(markup).childNodes)

/** What a parser has to put right in markup, by the parser's own names: an end tag too many, an attribute written twice. */
export function mistakes(markup: string): string[] {
  const found: string[] = []
  parseFragment(markup, { onParseError: error => found.push(error.code) })
  return found
}
