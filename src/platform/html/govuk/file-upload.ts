import { html, type SafeHtml } from '../html.ts'
import { attrs, more, type ComponentAttributes } from './common.ts'
import { labelled, type FieldParams } from './field.ts'
import { i18n, i18nPlural } from './i18n.ts'

export interface FileUpload extends FieldParams {
  readonly name: string
  readonly disabled?: boolean | undefined
  readonly multiple?: boolean | undefined
  /** With the package's own drop zone around the control, which needs its script. */
  readonly javascript?: boolean | undefined
  readonly chooseFilesButtonText?: string | undefined
  readonly noFileChosenText?: string | undefined
  readonly multipleFilesChosenText?: Readonly<Record<string, string>> | undefined
  readonly dropInstructionText?: string | undefined
  readonly enteredDropZoneText?: string | undefined
  readonly leftDropZoneText?: string | undefined
  readonly wrapperClasses?: string | undefined
  readonly wrapperAttributes?: ComponentAttributes | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

function dropZone(params: FileUpload, control: SafeHtml): SafeHtml {
  const texts = attrs({
    ...i18n('choose-files-button', params.chooseFilesButtonText),
    ...i18n('no-file-chosen', params.noFileChosenText),
    ...i18nPlural('multiple-files-chosen', params.multipleFilesChosenText),
    ...i18n('drop-instruction', params.dropInstructionText),
    ...i18n('entered-drop-zone', params.enteredDropZoneText),
    ...i18n('left-drop-zone', params.leftDropZoneText),
    ...params.wrapperAttributes,
  })
  const classes = `govuk-file-upload-wrapper${more(params.wrapperClasses)}`
  return html`<div class="${classes}" data-module="govuk-file-upload" ${texts}>${control}</div>`
}

/** A file to send. */
export function fileUpload(params: FileUpload): SafeHtml {
  const id = params.id || params.name
  return labelled(params, id, describedBy => {
    const own = attrs({
      class: `govuk-file-upload${more(params.classes, params.errorMessage && 'govuk-file-upload--error')}`,
      id,
      name: params.name,
      type: 'file',
      disabled: { value: params.disabled, optional: true },
      multiple: { value: params.multiple, optional: true },
      'aria-describedby': { value: describedBy, optional: true },
    })
    const control = html`<input ${own} ${attrs(params.attributes)} />`
    return params.javascript ? dropZone(params, control) : control
  })
}
