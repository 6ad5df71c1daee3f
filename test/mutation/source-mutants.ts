import ts from 'typescript'

/** A source with one thing in it changed: what a slip of the hand could have written, and the types would not mind. */
export interface SourceMutant {
  readonly line: number
  readonly was: string
  readonly is: string
  readonly text: string
}

const operators: Readonly<Record<string, string>> = {
  '>=': '>',
  '>': '>=',
  '<=': '<',
  '<': '<=',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '**': '*',
  '+=': '-=',
  '&&=': '||=',
  '||=': '&&=',
}

const methods: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  every: 'some',
  some: 'every',
  findLast: 'find',
  floor: 'ceil',
  round: 'floor',
}

/** Every mutant of a TypeScript source: operators, numbers, truth, negation, branches and choosing methods. Types are left alone. */
export function mutantsOf(text: string): readonly SourceMutant[] {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true)
  const found: SourceMutant[] = []
  const put = (node: ts.Node, is: string) => {
    const [start, end] = [node.getStart(source), node.getEnd()]
    found.push({
      line: source.getLineAndCharacterOfPosition(start).line + 1,
      was: text.slice(start, end),
      is,
      text: text.slice(0, start) + is + text.slice(end),
    })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return
    if (ts.isBinaryExpression(node)) {
      const other = operators[node.operatorToken.getText(source)]
      if (other !== undefined) put(node.operatorToken, other)
    }
    if (ts.isNumericLiteral(node)) put(node, String(Number(node.text) + 1))
    if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, 'false')
    if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, 'true')
    if (ts.isPrefixUnaryExpression(node)) {
      if (node.operator === ts.SyntaxKind.ExclamationToken) put(node, `(${node.operand.getText(source)})`)
      if (node.operator === ts.SyntaxKind.MinusToken) put(node, `(${node.operand.getText(source)})`)
    }
    if (ts.isIfStatement(node)) put(node.expression, `!(${node.expression.getText(source)})`)
    if (ts.isConditionalExpression(node)) put(node.condition, `!(${node.condition.getText(source)})`)
    if (ts.isPropertyAccessExpression(node)) {
      const other = methods[node.name.text]
      if (other !== undefined && ts.isCallExpression(node.parent) && node.parent.expression === node)
        put(node.name, other)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
