export { isTold, sayFinding } from '../findings';
