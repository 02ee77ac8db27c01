/** Provinces, cities, districts, streets and communities by their statistical codes. */
package org.lazaret.division;
