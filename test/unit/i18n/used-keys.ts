import { relative } from 'node:path';
import ts from 'typescript';

/** The keys that the code takes strings by: the types of the first arguments of all calls of `i18n.t`, so that computed keys count. */
export function usedKeys(): Set<string> {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'i18n.t') {
      const [key] = node.arguments;
      if (key) for (const text of literalsOf(checker.getTypeAtLocation(key))) used.add(text);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles())
    if (/^(components|entrypoints|lib)\//.test(relative('.', file.fileName))) visit(file);
  return used;
}

function literalsOf(type: ts.Type): string[] {
  if (type.isUnion()) return type.types.flatMap(literalsOf);
  return type.isStringLiteral() ? [type.value] : [];
}
