import { join, relative } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
/** The folders whose code takes strings. */
const ours = /^(components|entrypoints|lib)\//;

/** Which keys of the catalogue the code takes strings by, and which file imports which. */
export interface UsedKeys {
  /** All keys that are used. */
  readonly all: ReadonlySet<string>;
  /** The keys that are used by some files, or by what they import, at once or later. */
  readonly from: (entries: readonly string[]) => ReadonlySet<string>;
}

let known: UsedKeys | undefined;

/**
 * Which keys the code uses: the types of the first arguments of all calls of `i18n.t`, so that computed keys count. It needs
 * the declared types of the keys. The code is read once.
 */
export function usedKeys(): UsedKeys {
  known ??= readUsedKeys();
  return known;
}

function readUsedKeys(): UsedKeys {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const isNeeded = (file: string) => ours.test(relative(root, file)) || file.endsWith('.d.ts');
  const program = ts.createProgram(fileNames.filter(isNeeded), options);
  const files = new Map<string, FileUse>();
  for (const file of program.getSourceFiles()) {
    const name = relative(root, file.fileName);
    if (ours.test(name)) files.set(name, fileUse(file, program));
  }
  const keysOf = (names: Iterable<string>) =>
    new Set([...names].flatMap((name) => files.get(name)?.keys ?? []));
  return {
    all: keysOf(files.keys()),
    from: (entries) => {
      const missing = entries.filter((name) => !files.has(name));
      if (missing.length) throw new Error(`${missing.join(', ')}: there is no such file to take strings`);
      const reached = new Set(entries);
      for (const name of reached) for (const other of files.get(name)?.imports ?? []) reached.add(other);
      return keysOf(reached);
    },
  };
}

/** What a file takes: its keys, and the files of ours that it imports, but for their types. */
interface FileUse {
  readonly keys: readonly string[];
  readonly imports: readonly string[];
}

function fileUse(file: ts.SourceFile, program: ts.Program): FileUse {
  const checker = program.getTypeChecker();
  const [keys, imports]: [string[], string[]] = [[], []];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'i18n.t') {
      const [key] = node.arguments;
      if (key) keys.push(...literalsOf(checker.getTypeAtLocation(key)));
    }
    const from = importedBy(node);
    if (from) {
      const { resolvedModule } = ts.resolveModuleName(
        from,
        file.fileName,
        program.getCompilerOptions(),
        ts.sys,
      );
      if (resolvedModule) imports.push(relative(root, resolvedModule.resolvedFileName));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { keys, imports };
}

/** The module that a statement or a call loads; undefined where it takes types alone. */
function importedBy(node: ts.Node): string | undefined {
  const from =
    ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword
      ? node.moduleSpecifier
      : ts.isExportDeclaration(node) && !node.isTypeOnly
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
  return from && ts.isStringLiteral(from) && from.text.startsWith('.') ? from.text : undefined;
}

function literalsOf(type: ts.Type): string[] {
  if (type.isUnion()) return type.types.flatMap(literalsOf);
  return type.isStringLiteral() ? [type.value] : [];
}
