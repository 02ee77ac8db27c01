/** The one door: what every REST resource shares. Resources live in one package per feature beside this one. */
package org.lazaret.web;
