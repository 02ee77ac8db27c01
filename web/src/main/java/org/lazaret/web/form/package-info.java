/** Reading what people type, all that is wrong at once. */
package org.lazaret.web.form;
