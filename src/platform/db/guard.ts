import { sql, type Kysely } from 'kysely'
import type { Database } from './database.ts'

/**
 * What is wrong with serving as this database role, in a sentence, or undefined when it is fit to serve.
 * A role that bypasses row security, is a superuser or owns tables would make every policy a dead letter in silence.
 */
export async function unfitToServe(db: Kysely<Database>): Promise<string | undefined> {
  const { rows } = await sql<{ name: string; super: boolean; bypass: boolean; owns: boolean }>`
    select current_user as name, r.rolsuper as super, r.rolbypassrls as bypass,
      exists (select from pg_class c where c.relnamespace = 'public'::regnamespace
        and c.relkind = 'r' and pg_has_role(r.oid, c.relowner, 'member')) as owns
    from pg_roles r where r.rolname = current_user`.execute(db)
  const role = rows[0]
  if (!role) return 'The database does not say which role this is.'
  if (role.super) return `The database role "${role.name}" is a superuser, which row security does not bind.`
  if (role.bypass) return `The database role "${role.name}" bypasses row security.`
  if (role.owns) return `The database role "${role.name}" owns tables, or is a member of the role that does.`
  return undefined
}
