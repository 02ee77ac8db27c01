/** Making a record of a person, and making sure that one person has one: duplicates, papers, records marked as the same. */
package org.lazaret.registration;
