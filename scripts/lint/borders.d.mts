import type { ESLint, Rule } from 'eslint';

export const borders: Rule.RuleModule;
export const bordersPlugin: ESLint.Plugin;
