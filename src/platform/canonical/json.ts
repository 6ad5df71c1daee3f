/** A value that JSON can write. Nothing else is ever hashed: a Date or a Buffer has more than one way to be written. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }
