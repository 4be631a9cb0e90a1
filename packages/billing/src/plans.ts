/**
 * What is for sale, as data. Prices are whole cents before tax; a plan's credits come with every paid month, roll over
 * up to `rollOverMonths` of them and are spent first; a pack's credits never expire.
 */
import type { Text } from '@escena/core/text';

export const currencies = ['usd', 'eur'] as const;
export type Currency = (typeof currencies)[number];

export interface Plan {
  readonly title: Text;
  readonly creditsPerMonth: number;
  /** months of credits that an unused balance is kept up to when the next month's are added */
  readonly rollOverMonths: number;
  readonly priceCents: Readonly<Record<Currency, number>>;
}

export interface Pack {
  readonly title: Text;
  readonly credits: number;
  readonly priceCents: Readonly<Record<Currency, number>>;
}

export const plans = {
  solo: {
    title: { en: 'Solo', es: 'Individual' },
    creditsPerMonth: 40,
    rollOverMonths: 3,
    priceCents: { usd: 1900, eur: 1900 },
  },
  studio: {
    title: { en: 'Studio', es: 'Estudio' },
    creditsPerMonth: 150,
    rollOverMonths: 3,
    priceCents: { usd: 5900, eur: 5900 },
  },
  agency: {
    title: { en: 'Agency', es: 'Agencia' },
    creditsPerMonth: 500,
    rollOverMonths: 3,
    priceCents: { usd: 16900, eur: 16900 },
  },
} as const satisfies Record<string, Plan>;

export const packs = {
  small: {
    title: { en: '20 credits', es: '20 créditos' },
    credits: 20,
    priceCents: { usd: 1200, eur: 1200 },
  },
  medium: {
    title: { en: '100 credits', es: '100 créditos' },
    credits: 100,
    priceCents: { usd: 4900, eur: 4900 },
  },
  large: {
    title: { en: '400 credits', es: '400 créditos' },
    credits: 400,
    priceCents: { usd: 16900, eur: 16900 },
  },
} as const satisfies Record<string, Pack>;

export type PlanId = keyof typeof plans;
export type PackId = keyof typeof packs;

export const planIds = Object.keys(plans) as [PlanId, ...PlanId[]];
export const packIds = Object.keys(packs) as [PackId, ...PackId[]];

export const isPlanId = (id: string | undefined): id is PlanId =>
  id !== undefined && Object.hasOwn(plans, id);
export const isPackId = (id: string | undefined): id is PackId =>
  id !== undefined && Object.hasOwn(packs, id);
