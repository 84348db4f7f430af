import { stemOf } from './tokens.ts'

/** Words of general English that name one thing, a set to a line; the first stands for the rest. */
const sets = `
cost expense budget price spend expenditure bill outlay tag invest investment
fall drop decline decrease reduce cut shed slide plunge shrink lower
rise increase grow climb raise gain jump growth
open start begin launch inaugurate
close shut end closure
finish complete completion ready
build construct rebuild construction
ship vessel boat
pupil student schoolchild
doctor physician
nurse nursing
job post position employ worker employee workforce staff personnel
vacant vacancy empty unfilled
company firm business
car vehicle
house home dwelling property
port harbour harbor
farm farmer farming
rain rainfall precipitation
town city municipality
child kid
leave quit left depart
wait queue
person resident inhabitant
loss lose
average mean
operation surgery
drought dry
bed
accident crash collision
passenger traveller traveler rider commuter
journey trip ride
long length
wide width
deep depth
high height
heavy weight
hot warm heat
late delay
use usage consumption consume
emit emission
train training
share stock
support subsidy grant aid payment pay fund funding
yield harvest
need require
fine penalty
repair fix mend
donate donation donor gift
deficit shortfall
debt owe
turnover revenue sale
profit surplus
wage salary earnings
fee charge toll
tax levy
buy purchase acquire acquisition
die dead death
injure injury wound hurt
attack assault
inmate prisoner
prison jail
crime offence
sick ill illness
dose shot jab
vaccinate vaccine vaccination immunize immunization
food meal
road street
customer client
state government
goal target aim
fast quick speed
complaint complain
fire blaze
steal theft
tenant renter
rent rental
catch landing
pollute pollution pollutant
member membership
breakdown fault failure outage
collect collection
show exhibition exhibit
flat apartment
live reside
borrow lend loan
visit visitor
teach teacher teaching
read reading
absent absence
recycle recycling
`

const concepts = new Map<string, string>()
for (const line of sets.trim().split('\n')) {
  const [first = '', ...rest] = line.split(' ')
  for (const word of [first, ...rest]) {
    const stem = stemOf(word)
    if (!concepts.has(stem)) concepts.set(stem, stemOf(first))
  }
}

/** The stem that stands for a stem and its synonyms; itself where it has none. */
export const conceptOf = (stem: string): string => concepts.get(stem) ?? stem
