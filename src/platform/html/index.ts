export {
  attributes,
  empty,
  escape,
  html,
  join,
  paragraphs,
  SafeHtml,
  trusted,
  type Attributes,
  type HtmlValue,
} from './html.ts'
export { assetRoutes, loadAssets, type Assets } from './assets.ts'
export { layout, type PageModel } from './layout.ts'
export { blocksToHtml } from './blocks.ts'
export { listPages, listPlace, numberedPages, type ListPart } from './numbered-pages.ts'
export { stackedTable } from './stacked-table.ts'
export * from './govuk/index.ts'
export * from './moj/index.ts'
export {
  checkboxesField,
  csrfField,
  dateField,
  errorOf,
  errorSummaryOf,
  fieldId,
  hiddenField,
  onceField,
  inPageOrder,
  radiosField,
  selectField,
  textareaField,
  textField,
  unsavedMark,
  type Errors,
  type TypedText,
} from './form.ts'
