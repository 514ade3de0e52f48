/** Builds what is out of date under `root` and gives the path of the command-line program. */
export function build(root: string): Promise<string>
