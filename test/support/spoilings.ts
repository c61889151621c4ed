import { verifyDocuments } from '../../src/usecases/verifyDocuments';
import { type FaultyFile, isReadable, type Spoilt, spoilingNames } from './faultyFile';

/** What is spoilt in a life, mended later, and who was told of it. */
export class Spoilings {
  spoilt = 0;
  mended = 0;
  /** What could not be read and was written over, or what a newer version had added and is gone. */
  overwritten = 0;
  readonly #file: FaultyFile;
  readonly #random: () => number;
  readonly #ever: Spoilt[] = [];
  #now: readonly Spoilt[] = [];

  constructor(file: FaultyFile, random: () => number) {
    this.#file = file;
    this.#random = random;
  }

  /** Whether the head or that document of a group cannot be read now. */
  isUnreadable(coreGroupId: string, type: string): boolean {
    return this.#now.some((each) => !isReadable(each) && each.coreGroupId === coreGroupId && (each.type === 'group' || each.type === type));
  }

  /** Spoilt heads of groups that were due of which the jobs did not tell, by code and group. */
  untold(due: ReadonlySet<string>, reports: readonly string[]): number {
    const codeOf = ({ way }: Spoilt) => (way === 'a newer version' ? 'store.newer-schema' : 'store.damaged');
    const heads = this.#now.filter((each) => each.id === 'group' && !isReadable(each) && due.has(each.coreGroupId));
    return heads.filter((head) => !reports.includes(`${codeOf(head)} ${head.coreGroupId}`)).length;
  }

  mendAll(): void {
    for (const spoilt of this.#now) this.#mend(spoilt);
  }

  /** One document, of one of these groups; as often as not the head or the plan. */
  spoilOne(coreGroupIds: readonly string[]): void {
    const coreGroupId = this.#pick(coreGroupIds);
    const isThis = (id: string) => (each: Spoilt) => each.coreGroupId === coreGroupId && each.id === id;
    const left = this.#file.spoilable(coreGroupId).filter(({ id }) => !this.#now.some(isThis(id)));
    const ofChoice = this.#random() < 0.5 ? left.filter(({ type }) => type === 'group' || type === 'plan') : left;
    if (ofChoice.length === 0) return;
    const spoilt = { coreGroupId, ...this.#pick(ofChoice), way: this.#pick(spoilingNames) };
    this.spoilt += 1;
    this.#file.spoil(spoilt);
    this.#now = [...this.#now, spoilt];
    this.#ever.push(spoilt);
  }

  mendOne(): void {
    if (this.#now.length > 0) this.#mend(this.#pick(this.#now));
  }

  #mend(spoilt: Spoilt): void {
    this.mended += 1;
    if (spoilt.type !== 'notice' && !this.#file.isSpoilt(spoilt)) this.overwritten += 1;
    this.#file.mend(spoilt);
    this.#now = this.#now.filter((each) => each !== spoilt);
  }

  /** Spoilt documents that verify does not name, and others that it does. A notice may have been planned anew meanwhile. */
  async unseenByVerify(): Promise<number> {
    const named: string[] = [];
    await verifyDocuments(this.#file.store.groups, this.#file.store.directory, ({ coreGroupId, id }) => named.push(`${coreGroupId} ${id}`));
    const nameOf = ({ coreGroupId, id }: Spoilt) => `${coreGroupId} ${id}`;
    const must = this.#now.filter((each) => !isReadable(each) && this.#file.isSpoilt(each));
    const may = new Set([...this.#now.map(nameOf), ...this.#ever.filter(({ type }) => type === 'notice').map(nameOf)]);
    return must.filter((each) => !named.includes(nameOf(each))).length + named.filter((name) => !may.has(name)).length;
  }

  #pick<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.#random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }
}
