// The package ships no types of its own; these are the few names that we use of it.
declare module 'govuk-frontend' {
  type Component = new (root: Element | null) => object
  export const Accordion: Component
  export const Button: Component
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const ExitThisPage: Component
  export const FileUpload: Component
  export const NotificationBanner: Component
  export const PasswordInput: Component
  export const Radios: Component
  export const ServiceNavigation: Component
  export const SkipLink: Component
  export const Tabs: Component
  export function createAll(component: Component, config?: Readonly<Record<string, unknown>>): object[]
}
