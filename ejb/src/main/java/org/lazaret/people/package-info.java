/** Who is looked after: one record a person, its history and documents, who sees it, which two records are one. */
package org.lazaret.people;
