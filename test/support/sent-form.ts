import assert from 'node:assert/strict'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

const attribute = (element: Tree.Element, name: string) => element.attrs.find(attr => attr.name === name)?.value
const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node

function* elementsIn(nodes: readonly Tree.ChildNode[]): Generator<Tree.Element> {
  for (const node of nodes) {
    if (!isElement(node)) continue
    yield node
    yield* elementsIn(node.childNodes)
  }
}

const textIn = (nodes: readonly Tree.ChildNode[]): string =>
  nodes.map(node => (node.nodeName === '#text' && 'value' in node ? node.value : '')).join('')

/**
 * The fields that a browser would send of a form as it stands on its page.
 *
 * @param address where the form is sent; the first such form of the page is read
 */
export function formOn(page: string, address: string): Record<string, string> {
  const forms = [...elementsIn(parse(page).childNodes)].filter(({ tagName }) => tagName === 'form')
  const form = forms.find(each => attribute(each, 'action') === address && attribute(each, 'method') === 'post')
  assert(form, `There is no form to ${address} on the page:\n${page.slice(0, 3_000)}`)
  const fields: Record<string, string> = {}
  for (const element of elementsIn(form.childNodes)) {
    const name = attribute(element, 'name')
    // The token is added by whoever sends the form.
    if (name === undefined || name === '_csrf') continue
    const type = attribute(element, 'type') ?? 'text'
    const isChoice = element.tagName === 'input' && (type === 'radio' || type === 'checkbox')
    if (element.tagName === 'textarea') fields[name] = textIn(element.childNodes)
    else if (element.tagName === 'select') {
      const options = [...elementsIn(element.childNodes)].filter(({ tagName }) => tagName === 'option')
      const chosen = options.find(option => attribute(option, 'selected') !== undefined) ?? options[0]
      fields[name] = (chosen && attribute(chosen, 'value')) ?? ''
    } else if (element.tagName === 'input' && (!isChoice || attribute(element, 'checked') !== undefined))
      fields[name] = attribute(element, 'value') ?? (isChoice ? 'on' : '')
  }
  return fields
}
