// The way of the keyboard over the map: it has one tab stop, from which keys lead to members or to all municipalities.
"use strict";

Kumppanuuskartta.Tour = class {
  #country;
  #gazetteer;
  /** @type {readonly string[]} */
  #members = [];
  /** @type {string | null} */
  #stop = null;

  /**
   * @param {Country} country
   * @param {Gazetteer} gazetteer
   */
  constructor(country, gazetteer) {
    this.#country = country;
    this.#gazetteer = gazetteer;
  }

  // The members have changed; codes in the order of the legend. A stop that is none of them gives way.
  /** @type {(members: readonly string[], selected: string | null) => void} */
  lead(members, selected) {
    this.#members = members;
    const isKept = this.#stop !== null && [...members, selected].includes(this.#stop);
    if (!isKept) this.wait(selected || members[0] || this.#gazetteer.codes()[0]);
  }

  // The Tab key is to lead to a municipality, unless the focus is on the map already.
  /** @param {string} code */
  wait(code) {
    if (!this.#country.hasFocus) this.reach(code);
  }

  // The focus has come to a municipality.
  /** @param {string} code */
  reach(code) {
    this.#stop = code;
    this.#country.stopAt(code);
  }

  /** @type {(direction: Pair, isAmongAll: boolean) => void} */
  step(direction, isAmongAll) {
    if (!this.#stop) return;
    /** @type {(code: string) => [string, Pair]} */
    const placed = (code) => [code, this.#gazetteer.pointOf(code)];
    const [, from] = placed(this.#stop);
    this.#go(Kumppanuuskartta.nearestTowards(from, direction, this.#those(isAmongAll).map(placed)));
  }

  /** @type {(letter: string, isAmongAll: boolean) => void} */
  seek(letter, isAmongAll) {
    /** @param {string} code */
    const nameOf = (code) => this.#gazetteer.nameOf(code);
    this.#go(Kumppanuuskartta.nextWithLetter(letter, this.#stop, this.#those(isAmongAll), nameOf));
  }

  begin() {
    this.#go(this.#members[0] || null);
  }

  /** @param {boolean} isAmongAll */
  #those(isAmongAll) {
    return isAmongAll ? this.#gazetteer.codes() : this.#members;
  }

  /** @param {string | null} code */
  #go(code) {
    if (code) this.#country.focusOn(code);
  }
};
