/**
 * Words that part one question from another though kind, unit and noun are the same: the gross and
 * the net loss, boys and girls, the average and the peak.
 */
interface Dimension {
  /** Figures that have a value are never joined with figures that have none, unless they are equal. */
  strict?: true
  values: Record<string, RegExp>
}

const dimensions: Record<string, Dimension> = {
  scope: {
    strict: true,
    values: {
      base: /(?:^\W*of|, of|\bout of|\bamong) (?:the |all )?#/i,
      part: /\b(?:of which|of them|of these|of whom|alone|excluding|excludes?|not counting|net of|counting only|apart from)\b/i,
      whole:
        /\b(?:altogether|together with|combined|in all|in total|all told|totals|totalled|totalling|(?:total|overall) (?=[^#]{0,80}#))/i,
      full: /\b(?:full|entire) (?=[^#]{0,80}#)/i,
    },
  },
  basis: {
    strict: true,
    values: {
      gross: /\b(?:gross|before (?:insurance|tax|taxes|deductions?|costs))\b/i,
      net: /\b(?:net|after (?:insurance|tax|taxes|deductions?|costs))\b/i,
    },
  },
  balance: {
    strict: true,
    values: {
      saving:
        /\b(?:sav(?:es?|ed|ings?)|(?:com(?:es?|ing)|came) back (?:through|from|via|as)|recoup\w*|claw(?:s|ed)? back|offset|refund\w*)\b/i,
    },
  },
  fate: {
    strict: true,
    values: {
      withdrawn:
        /\b(?:was|were|been|is|are) (?:since |later |now )?(?:withdrawn|dropped|abandoned|scrapped|shelved|voted down|thrown out)\b/i,
    },
  },
  standing: {
    strict: true,
    values: {
      general: /\b(?:general|ordinary|standard|default) (?=[^#]{0,30}#)/i,
      demanded: /^\[asked\]/,
    },
  },
  validity: {
    strict: true,
    values: {
      former:
        /(?:^|, )(?:before|old|previous(?:ly)?|former(?:ly)?|until now)\b[^:]{0,30}: #|\b(?:up|down) from #/i,
    },
  },
  statistic: {
    values: {
      mean: /\b(?:average|averaged|mean|typical(?:ly)?)\b/i,
      median: /\bmedian\b/i,
    },
  },
  extreme: {
    strict: true,
    values: {
      high: /\b(?:peak(?:s|ed)?|maximum|highest|longest|worst|record|as high as)\b/i,
      low: /\b(?:minimum|lowest|shortest|as low as)\b/i,
    },
  },
  fulfilment: {
    values: {
      planned: /\b(?:planned|budgeted|target(?:ed)?|intended|scheduled)\b/i,
      actual: /\b(?:actual(?:ly)?|in fact|turned out|outturn|in the end)\b/i,
    },
  },
  sex: { values: { male: /\b(?:men|boys|male)\b/i, female: /\b(?:women|girls|female)\b/i } },
  age: {
    values: {
      young: /\b(?:children|toddlers|teenagers|under-\w+|young people)\b/i,
      adult: /\badults\b/i,
      old: /\b(?:pensioners|elderly|older people|over-\w+)\b/i,
    },
  },
  school: {
    strict: true,
    values: { primary: /\bprimary\b/i, secondary: /\bsecondary\b/i, nursery: /\bnursery\b/i },
  },
  sector: {
    strict: true,
    values: { private: /\bprivate\b/i, public: /\b(?:public|state-run)\b/i },
  },
  land: { strict: true, values: { rural: /\brural\b/i, urban: /\burban\b/i } },
  reach: {
    values: {
      domestic: /\b(?:domestic|inland)\b/i,
      foreign: /\b(?:foreign|international|overseas)\b/i,
    },
  },
  flow: {
    values: {
      in: /\b(?:imports?|imported|arrivals?|inbound|incoming)\b/i,
      out: /\b(?:exports?|exported|departures?|outbound|outgoing)\b/i,
    },
  },
  season: {
    values: {
      winter: /\bwinter\b/i,
      summer: /\bsummer\b/i,
      spring: /\bspring\b/i,
      autumn: /\b(?:autumn|in the fall)\b/i,
    },
  },
  week: {
    values: { weekday: /\bweekdays?\b/i, weekend: /\b(?:weekends?|saturdays?|sundays?)\b/i },
  },
  day: { strict: true, values: { night: /\b(?:nights?|overnight|night-time)\b/i } },
  spending: {
    strict: true,
    values: {
      capital: /\b(?:capital|construction|to build|building)\b/i,
      running: /\b(?:running costs?|operating|maintenance|upkeep|to run|to maintain)\b/i,
    },
  },
  moment: {
    values: {
      past: /# (?:ago|earlier)\b/i,
      ahead: /\b(?:within|in the next|over the next) #|# (?:later|from now)\b/i,
    },
  },
  time: {
    values: {
      point: /\b(?:after|within|every) (?:the first |another )?#|# after\b/i,
      length: /\b(?:for|takes?|took|last(?:s|ed|ing)?|spread over) #|\[long\] #/i,
    },
  },
  load: { values: { freight: /\b(?:freight|cargo|goods)\b/i, persons: /\bpassengers?\b/i } },
}

/**
 * The values that words give to the dimensions; a dimension with two of them has none. In the words
 * the figure itself is written `#`: "total" counts before it, not in "does not reflect the total".
 */
export function qualifiersIn(words: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [dimension, { values }] of Object.entries(dimensions)) {
    const hits = Object.entries(values).filter(([, pattern]) => pattern.test(words))
    const [hit] = hits
    if (hit && hits.length === 1) found.set(dimension, hit[0])
  }
  return found
}

/** From this likeness on, a total may be the same as what is not called one. */
const muchAlike = 0.25

/**
 * Whether two sets of qualifiers belong to different questions; `equal` where the values are, `like`
 * how alike the words are.
 */
export function qualifiersConflict(
  a: Map<string, string>,
  b: Map<string, string>,
  equal: boolean,
  like = 0,
): boolean {
  for (const dimension of new Set([...a.keys(), ...b.keys()])) {
    const [x, y] = [a.get(dimension), b.get(dimension)]
    if (x === y) continue
    if (x !== undefined && y !== undefined) return true
    // The total cost may well be called the cost, where all else that is said is the same.
    const isTotal = dimension === 'scope' && (x ?? y) === 'whole' && like >= muchAlike
    if (!equal && !isTotal && (dimensions[dimension]?.strict ?? false)) return true
  }
  return false
}
