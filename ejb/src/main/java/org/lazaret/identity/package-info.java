/** How people are told apart: names, birth dates, document numbers, telephones. Values only, nothing is stored here. */
package org.lazaret.identity;
