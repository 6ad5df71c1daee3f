import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { newId } from '../../platform/ids/index.ts'
import type { FileTaker } from '../../trust/routes/index.ts'

/** Bytes of a document: ten times what the longest that ships has. */
export const mostBytes = 1024 * 1024

/** Texts of files whose request is under way, by what they are kept under: a document is small, and nobody comes back for it. */
const texts = new Map<string, string>()

/** The text of a file that came with a request; undefined when none did. */
export const textOfFile = (id: string | undefined): string | undefined => (id === undefined ? undefined : texts.get(id))

/** Takes in the one file of a document, as text, while its request lasts. */
export const documentTaker: FileTaker = {
  take: async (_, files) => {
    const id = newId()
    const taken: { name: string; bytes: number; sha256: string }[] = []
    const faults: string[] = []
    for await (const { name, content } of files) {
      const pieces: Buffer[] = []
      let bytes = 0
      for await (const piece of content) {
        bytes += piece.length
        if (bytes <= mostBytes) pieces.push(piece)
      }
      if (name === '' && bytes === 0) continue
      const whole = Buffer.concat(pieces)
      if (bytes > mostBytes) faults.push('The file is larger than 1 MB: no document is')
      else if (taken.length > 0) faults.push('Select one file: each document is checked by itself')
      else if (whole.toString('utf8').trim() === '')
        faults.push('The file is empty. Select the JSON file of a document')
      else if (whole.includes(0) || !isUtf8(whole))
        faults.push('The file is not text in UTF-8. Save it as UTF-8, and select the JSON file of a document')
      else {
        // A mark of the order of bytes at the beginning is no part of the text: the decoder leaves it out.
        texts.set(id, new TextDecoder().decode(whole))
        taken.push({ name, bytes, sha256: createHash('sha256').update(whole).digest('hex') })
      }
    }
    return { id, files: taken, faults }
  },
  letGo: (_, id) => {
    texts.delete(id)
    return Promise.resolve()
  },
}
