/** What a command tells Node of its memory. */
export declare const heapFlags: (command: string) => readonly string[]
