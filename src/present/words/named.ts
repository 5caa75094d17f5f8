/** Name and description of a command or option, as the user's language has them. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

export interface CommandWords<Options extends string> extends Named {
  readonly options: Readonly<Record<Options, Named>>;
}
