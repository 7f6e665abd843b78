import { isBirthDate } from './birth-date.js';
import { isBritishPosition } from './coordinates.js';
import { isDriverNumber } from './driving-licence.js';
import { isIpAddress } from './ip-address.js';
import { isPaymentCard } from './luhn.js';
import { isChiNumber, isHealthAndCareNumber, isNhsNumber } from './modulus-11.js';
import { isArrestSummonsNumber, isCroNumber, isPncId } from './modulus-23.js';
import { isBankAccount, isIban } from './modulus-97.js';
import { isNationalInsuranceNumber } from './national-insurance.js';
import { isPhone } from './phone.js';
import { hasPostcodeOrNone, isPostcode } from './postcode.js';

/** Checksums and validity checks by the name a rule gives in `check`. They take the value as written, spaces and all. */
export const CHECKS: Readonly<Record<string, (value: string) => boolean>> = {
  address: hasPostcodeOrNone,
  'arrest-summons-number': isArrestSummonsNumber,
  'bank-account': isBankAccount,
  'birth-date': isBirthDate,
  'british-position': isBritishPosition,
  'chi-number': isChiNumber,
  'cro-number': isCroNumber,
  'driver-number': isDriverNumber,
  'health-and-care-number': isHealthAndCareNumber,
  iban: isIban,
  'ip-address': isIpAddress,
  'national-insurance-number': isNationalInsuranceNumber,
  'nhs-number': isNhsNumber,
  'payment-card': isPaymentCard,
  phone: isPhone,
  'pnc-id': isPncId,
  postcode: isPostcode,
};
