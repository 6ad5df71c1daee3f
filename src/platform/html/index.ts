export { attributes, empty, escape, html, join, paragraphs, SafeHtml, trusted, type Attributes, type HtmlValue } from './html.ts'
export { assetRoutes, loadAssets, type Assets } from './assets.ts'
export { layout, type PageModel } from './layout.ts'
