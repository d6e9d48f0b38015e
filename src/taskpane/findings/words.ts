export { placeText, messageOf, actualOf, expectedOf } from '../../checks/words';
