import { html, type SafeHtml } from '../html.ts'
import { attrs, content, more, type ComponentAttributes, type Content, type Part } from './common.ts'
import { tag } from './tag.ts'

export interface Task {
  readonly title: Content & { readonly classes?: string | undefined }
  readonly hint?: Content | undefined
  readonly status: Content & { readonly tag?: Part | undefined; readonly classes?: string | undefined }
  readonly href?: string | undefined
  readonly classes?: string | undefined
}

export interface TaskList {
  readonly items?: readonly (Task | null | undefined | false | '')[] | undefined
  readonly idPrefix?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: ComponentAttributes | undefined
}

/** What there is to do, and how far each thing has come. */
export function taskList(params: TaskList): SafeHtml {
  const one = (task: Task, at: number): SafeHtml => {
    const id = `${params.idPrefix || 'task-list'}-${at + 1}`
    const title = content(task.title)
    return html`<li class="govuk-task-list__item${more(task.href && 'govuk-task-list__item--with-link', task.classes)}">
      <div class="govuk-task-list__name-and-hint">
        ${
          task.href
            ? html`<a
                class="govuk-link govuk-task-list__link${more(task.title.classes)}"
                href="${task.href}"
                aria-describedby="${task.hint && `${id}-hint `}${id}-status"
                >${title}</a
              >`
            : html`<div${task.title.classes && html` class="${task.title.classes}"`}>${title}</div>`
        }${task.hint && html`<div id="${id}-hint" class="govuk-task-list__hint">${content(task.hint)}</div>`}
      </div>
      <div class="govuk-task-list__status${more(task.status.classes)}" id="${id}-status">
        ${task.status.tag ? tag(task.status.tag) : content(task.status)}
      </div>
    </li>`
  }
  return html`<ul class="govuk-task-list${more(params.classes)}" ${attrs(params.attributes)}>
    ${(params.items ?? []).map((item, at) => item && one(item, at))}
  </ul>`
}
