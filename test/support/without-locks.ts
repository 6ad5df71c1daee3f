import {
  OperationNodeTransformer,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type SelectQueryNode,
} from 'kysely'

/** Takes `for update` and its like out of every query: a race test that still passes with it proves nothing. */
class LockRemover extends OperationNodeTransformer {
  protected override transformSelectQuery(node: SelectQueryNode): SelectQueryNode {
    const unlocked = { ...super.transformSelectQuery(node) }
    Reflect.deleteProperty(unlocked, 'endModifiers')
    return Object.freeze(unlocked)
  }
}

const remover = new LockRemover()

/** `db.withPlugin(withoutRowLocks)`: the same database with the row locks of its queries taken out. */
export const withoutRowLocks: KyselyPlugin = {
  transformQuery: ({ node }: PluginTransformQueryArgs) => remover.transformNode(node),
  transformResult: ({ result }) => Promise.resolve(result),
}
