interface ChoicePictureProps {
  readonly kind: 'rooms' | 'styles';
  /** the option's name in the contract */
  readonly name: string;
}

/** A rendered picture of an option, made by `npm run pictures`. Purely visual: the choice beside it carries the words. */
export function ChoicePicture({ kind, name }: ChoicePictureProps) {
  return (
    <img
      src={`/pictures/${kind}/${name}.webp`}
      alt=""
      width={320}
      height={240}
      decoding="async"
      className="block size-full object-cover"
    />
  );
}
