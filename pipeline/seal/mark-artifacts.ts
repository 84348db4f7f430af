import { type Operator, operators } from './operators.ts'

const opening = '/Artifact BMC\n'
const closing = 'EMC\n'

type Effect = 'begin' | 'end' | 'state' | 'draw' | 'drop' | 'paint'

const effects: Record<string, Effect> = {
  ...all('begin', 'BDC BMC'),
  ...all('end', 'EMC'),
  ...all('state', 'q Q'),
  ...all('draw', 'm re BT'),
  ...all('drop', 'n ET'),
  ...all('paint', 'S s f F f* B B* b b* sh Do Tj TJ \' "'),
}

function all(effect: Effect, names: string): Record<string, Effect> {
  return Object.fromEntries(names.split(' ').map((name) => [name, effect]))
}

/**
 * A content stream in which all that is painted outside of tags (rules of tables, backgrounds,
 * running heads) is marked as an artifact, which readers pass over (PDF/UA-1, 7.1). What holds an
 * artifact is no larger than what stands between two changes of state, so that marks nest.
 * `isTagged` says of a form by its name whether it holds tags of its own and is no artifact.
 */
export function markArtifacts(content: string, isTagged: (form: string) => boolean): string {
  const marks: [at: number, mark: string][] = []
  // How many tags are open around, whether an artifact is, and where what is being drawn began.
  let [depth, open, drawing] = [0, false, -1]
  // A text object that tags have interrupted cannot be marked as a whole: its strings are.
  let [inText, inside] = [false, false]
  const close = (at: number): void => {
    if (open) marks.push([at, closing])
    open = false
    drawing = -1
  }
  const handle: Record<Effect, (operator: Operator) => void> = {
    begin: ({ start }) => {
      if (depth === 0) close(start)
      depth += 1
    },
    end: () => {
      depth -= 1
    },
    state: ({ start }) => close(start),
    draw: ({ start, name }) => {
      inText = name === 'BT'
      if (drawing < 0) drawing = start
    },
    drop: ({ start }) => {
      if (inside) close(start)
      inText = false
      inside = false
      drawing = -1
    },
    paint: ({ start }) => {
      if (open) return
      marks.push([drawing < 0 ? start : drawing, opening])
      open = true
      inside = inText && drawing < 0
    },
  }
  for (const operator of operators(content)) {
    const effect = effectOf(operator, isTagged)
    if (effect && (depth === 0 || effect === 'begin' || effect === 'end')) handle[effect](operator)
  }
  close(content.length)
  return spliced(content, marks)
}

/** A form with tags of its own is no artifact, and ends the one before it. */
function effectOf({ name, operand }: Operator, isTagged: (form: string) => boolean) {
  return name === 'Do' && isTagged(operand.slice(1)) ? 'state' : effects[name]
}

function spliced(content: string, marks: [at: number, mark: string][]): string {
  let [result, from] = ['', 0]
  for (const [at, mark] of marks) {
    result += content.slice(from, at) + mark
    from = at
  }
  return result + content.slice(from)
}
