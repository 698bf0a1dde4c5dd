import { Entrance as AnyEntrance, Mark as AnyMark } from "@scai/common/account/Entrance.tsx";

const product = "Constellations";

export const Entrance = () => <AnyEntrance product={product} task="./scai platform admin" />;

export const Mark = () => <AnyMark product={product} />;
