/** A hospital of the published admission benchmark, run through the product night by night. */
package org.lazaret.admissions;
