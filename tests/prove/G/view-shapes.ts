// The shape of what each face is told, as the sources declare it, to hold every message against: nothing more, nothing less.

import path from 'node:path';
import ts from 'typescript';
import { root } from './sources.ts';

export type Shape =
	| { readonly is: 'any of'; readonly of: readonly Shape[] }
	| {
			readonly is: 'object';
			readonly fields: ReadonlyMap<string, { shape: Shape; optional: boolean }>;
	  }
	| { readonly is: 'list'; readonly of: Shape }
	| { readonly is: 'by name'; readonly of: Shape }
	| { readonly is: 'value'; readonly value: unknown }
	| { readonly is: 'kind'; readonly kind: 'string' | 'number' | 'boolean' };

const file = path.join(root, 'src/lib/wire.ts');
const views = path.join(root, 'src/lib/session/views.ts');
const program = ts.createProgram([file, views], {
	strict: true,
	noEmit: true,
	skipLibCheck: true,
	allowImportingTsExtensions: true,
	module: ts.ModuleKind.ESNext,
	moduleResolution: ts.ModuleResolutionKind.Bundler,
	target: ts.ScriptTarget.ES2022,
	lib: ['lib.es2022.d.ts'],
	types: []
});
const checker = program.getTypeChecker();

function shapeOf(type: ts.Type, within: readonly ts.Type[] = []): Shape {
	if (type.isUnion()) return { is: 'any of', of: type.types.map((one) => shapeOf(one, within)) };
	if (type.isStringLiteral() || type.isNumberLiteral()) return { is: 'value', value: type.value };
	const { flags } = type;
	if (flags & ts.TypeFlags.BooleanLiteral)
		return { is: 'value', value: checker.typeToString(type) === 'true' };
	if (flags & ts.TypeFlags.Null) return { is: 'value', value: null };
	if (flags & ts.TypeFlags.Undefined) return { is: 'value', value: undefined };
	if (flags & ts.TypeFlags.String) return { is: 'kind', kind: 'string' };
	if (flags & ts.TypeFlags.Number) return { is: 'kind', kind: 'number' };
	if (flags & ts.TypeFlags.Boolean) return { is: 'kind', kind: 'boolean' };
	const said = checker.typeToString(type);
	if (!(flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) || within.includes(type))
		throw new Error(`a view may not hold ${said}: it could be anything`);
	const inside = [...within, type];
	if (checker.isArrayType(type))
		return {
			is: 'list',
			of: shapeOf(checker.getTypeArguments(type as ts.TypeReference)[0]!, inside)
		};
	const named = checker.getIndexInfosOfType(type)[0];
	if (named) return { is: 'by name', of: shapeOf(named.type, inside) };
	const fields = checker.getPropertiesOfType(type).map((property) => {
		const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
		return [
			property.name,
			{ shape: shapeOf(checker.getTypeOfSymbol(property), inside), optional }
		] as const;
	});
	return { is: 'object', fields: new Map(fields) };
}

/** The shape of a type by its name, in any file that the wire or the views are made of. */
export function shapeNamed(name: string): Shape {
	for (const source of program.getSourceFiles()) {
		if (source.fileName.includes('node_modules')) continue;
		for (const statement of source.statements)
			if (
				(ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) &&
				statement.name.text === name
			)
				return shapeOf(checker.getTypeAtLocation(statement.name));
	}
	throw new Error(`there is no type ${name}`);
}

/** What is wrong with a value, or null. */
export function misfit(shape: Shape, value: unknown, at = ''): string | null {
	if (shape.is === 'value')
		return Object.is(value, shape.value) ? null : `${at} is not ${String(shape.value)}`;
	if (shape.is === 'kind') return typeof value === shape.kind ? null : `${at} is no ${shape.kind}`;
	if (shape.is === 'any of') {
		const found = shape.of.map((one) => misfit(one, value, at));
		if (found.includes(null)) return null;
		// of what it might have been, the one that it came closest to
		return (
			found.toSorted((a, b) => b!.split(' ')[0]!.length - a!.split(' ')[0]!.length)[0] ??
			`${at} is nothing`
		);
	}
	if (typeof value !== 'object' || value === null) return `${at} is no object`;
	if (shape.is === 'list') {
		if (!Array.isArray(value)) return `${at} is no list`;
		for (const [n, one] of value.entries()) {
			const wrong = misfit(shape.of, one, `${at}.${n}`);
			if (wrong) return wrong;
		}
		return null;
	}
	if (Array.isArray(value)) return `${at} is a list`;
	if (shape.is === 'by name') {
		for (const [name, one] of Object.entries(value)) {
			const wrong = misfit(shape.of, one, `${at}.${name}`);
			if (wrong) return wrong;
		}
		return null;
	}
	for (const name of Object.keys(value))
		if (!shape.fields.has(name)) return `${at}.${name} is too much`;
	for (const [name, { shape: inner, optional }] of shape.fields) {
		const one: unknown = Reflect.get(value, name);
		if (one === undefined && optional) continue;
		const wrong = misfit(inner, one, `${at}.${name}`);
		if (wrong) return wrong;
	}
	return null;
}

/** Every field that a shape can have, as a path. */
export function paths(shape: Shape, at = ''): readonly string[] {
	if (shape.is === 'any of') return [...new Set(shape.of.flatMap((one) => paths(one, at)))];
	if (shape.is === 'list') return paths(shape.of, `${at}[]`);
	if (shape.is === 'by name') return paths(shape.of, `${at}{}`);
	if (shape.is !== 'object') return [at];
	return [
		...new Set(
			[...shape.fields].flatMap(([name, { shape: inner }]) => paths(inner, `${at}.${name}`))
		)
	];
}
