/** The tree of a template: the part of the engine's own that the checks look at. */

/** Lines count from 1, columns from 0, as the engine counts them. */
export interface Located {
  loc: { start: { line: number; column: number } }
}

export interface Path extends Located {
  type: 'PathExpression'
  /** It begins with `@`. */
  data: boolean
  /** How many times it begins with `../`. */
  depth: number
  parts: string[]
  original: string
}

export interface Literal extends Located {
  type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral'
  value?: string | number | boolean
}

/** `(lookup block "layout")` */
export interface SubExpression extends Located {
  type: 'SubExpression'
  path: Path
  params: Expression[]
}

export type Expression = Path | Literal | SubExpression

/** `key=value` at the end of a call. */
export interface Hash {
  pairs: { key: string; value: Expression }[]
}

export interface Mustache extends Located {
  type: 'MustacheStatement'
  path: Path | Literal
  params: Expression[]
  /** False for `{{{…}}}` and `{{&…}}`. */
  escaped: boolean
}

export interface BlockCall extends Located {
  type: 'BlockStatement'
  path: Path
  params: Expression[]
  program: TemplateTree
  inverse?: TemplateTree
}

export interface PartialCall extends Located {
  type: 'PartialStatement'
  name: Expression
  params: Expression[]
  hash?: Hash
}

/** `{{#> layout}} … {{/layout}}` */
export interface PartialBlock extends Located {
  type: 'PartialBlockStatement'
  name: Expression
  params: Expression[]
  hash?: Hash
  program: TemplateTree
}

export interface Content extends Located {
  type: 'ContentStatement'
  original: string
}

/** A remark, or one of the engine's features that no template here needs. */
export interface OtherStatement extends Located {
  type: 'CommentStatement' | 'Decorator' | 'DecoratorBlock'
}

export type TemplateStatement =
  | Mustache
  | BlockCall
  | PartialCall
  | PartialBlock
  | Content
  | OtherStatement

export interface TemplateTree {
  body: TemplateStatement[]
  /** `as |item|` */
  blockParams?: string[]
}
