/** Who did, read or was refused what, about whom, when and from where; rows are only ever added. */
package org.lazaret.audit;
