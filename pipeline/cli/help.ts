/** The text of `--help`. */
export const help = `Makes briefs for audiences out of a folder of source texts, word for word and with their evidence.

Usage: npm run brief -- [verb] [options]

Verbs
  build      make the briefs (what is done without a verb)
  inspect    print what any stage has found, as JSON
  explain    print why a claim is as it is and where it is printed, or why not: explain ID,
             which may be the beginning of an id, or words of the claim
  themes     print how the themes fit the sources: coverage, words no phrase has, idle phrases
  verify     prove a brief against the ledger inside it: verify FILE.pdf, and with --sources
             against its sources
  release    make every brief twice, compare the bytes, and lay them out with checksums

Options
  --audience ID      only this audience; may be given again, or as a list: policy,investor
  --config FILE      configuration (brief.config.yaml)
  --sources PATH     folder or glob of sources, instead of the configuration's; may be given again
  --out DIR          where to write (output; for a release: release)
  --format LIST      of html, pdf, md, docx (html,pdf,md)
  --only LIST        with inspect: lines, sections, sentences, claims, figures, quotes, notQuotes,
                     origins, documents, possibleAliases, oppositions, timeline, evidence,
                     words, gates
  --strict           warnings fail
  --skip-bad         leave out sources that cannot be read, and say so
  --json             errors and warnings as JSON; with themes and explain: their reports, too
  -h, --help         this text
  -V, --version      the version

Examples
  npm run brief -- --audience policy
  npm run brief -- --sources clippings --out drafts --format html
  npm run --silent brief -- inspect --only figures
  npm run --silent brief -- explain 3f9a1 --audience policy
  npm run brief -- verify output/policy.pdf --sources sources

Exit codes
  0 done · 1 a bug of this program · 2 usage · 3 configuration · 4 sources · 5 templates
  6 browser or printing · 7 output · 8 warnings under --strict, or what verify has
  found · 130, 143 stopped by a signal
`
