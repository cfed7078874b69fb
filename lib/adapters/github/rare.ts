// Kinds that are seldom opened: content scripts bring their statements when such a page is in front.
export { discussion } from './discussion';
export { profile } from './profile';
export { release } from './release';
