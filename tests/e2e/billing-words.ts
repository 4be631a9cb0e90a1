/** What a buyer reads and presses, in both languages. */
export interface BillingWords {
  readonly locale: 'en-GB' | 'es-ES';
  readonly email: string;
  readonly sendLink: string;
  readonly name: string;
  readonly password: string;
  readonly makeAccount: string;
  readonly credits: RegExp;
  readonly history: string;
  readonly buy: string;
  readonly notBought: string;
  readonly paid: string;
  readonly openInvoice: RegExp;
  readonly bedroom: string;
  readonly stage: RegExp;
  readonly slider: string;
  readonly png: string;
  readonly getBack: string;
  readonly notGoodEnough: string;
  readonly giveBack: string;
  readonly lightIsWrong: RegExp;
  readonly cameBack: string;
  readonly givenBack: RegExp;
  readonly choosePlan: string;
  readonly yourPlan: string;
  readonly renews: RegExp;
  readonly manage: string;
}

export const english: BillingWords = {
  locale: 'en-GB',
  email: 'E-mail',
  sendLink: 'Send me a link instead',
  name: 'Your name',
  password: 'New password',
  makeAccount: 'Make the account',
  credits: /credits?$/,
  history: 'Every credit',
  buy: 'Buy 20 credits',
  notBought: 'Nothing was bought.',
  paid: 'Paid. Thank you!',
  openInvoice: /^Open invoice ESC-/,
  bedroom: 'Bedroom',
  stage: /^Stage it/,
  slider: 'Compare before and after',
  png: 'Download PNG',
  getBack: 'Get the credit back',
  notGoodEnough: 'Not good enough',
  giveBack: 'Give it back',
  lightIsWrong: /^Light, shadows/,
  cameBack: 'One credit came back.',
  givenBack: /Given back/,
  choosePlan: 'Choose Solo',
  yourPlan: 'Your plan',
  renews: /^Renews on/,
  manage: 'Manage plan, card and address',
};

export const spanish: BillingWords = {
  locale: 'es-ES',
  email: 'Correo electrónico',
  sendLink: 'Mejor envíame un enlace',
  name: 'Tu nombre',
  password: 'Contraseña nueva',
  makeAccount: 'Crear la cuenta',
  credits: /créditos?$/,
  history: 'Cada crédito',
  buy: 'Comprar 20 créditos',
  notBought: 'No se ha comprado nada.',
  paid: 'Pagado. ¡Gracias!',
  openInvoice: /^Abrir la factura ESC-/,
  bedroom: 'Dormitorio',
  stage: /^Amueblar ·/,
  slider: 'Comparar antes y después',
  png: 'Descargar PNG',
  getBack: 'Recupera el crédito',
  notGoodEnough: 'No es lo bastante buena',
  giveBack: 'Devolverla',
  lightIsWrong: /^La luz, las sombras/,
  cameBack: 'Has recuperado un crédito.',
  givenBack: /Devuelta/,
  choosePlan: 'Elegir Individual',
  yourPlan: 'Tu plan',
  renews: /^Se renueva el/,
  manage: 'Gestionar el plan, la tarjeta y la dirección',
};
