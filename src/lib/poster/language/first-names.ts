/**
 * First names that many children and colleagues in Flanders have and that are no word of their own. It can't be
 * complete: it catches the everyday slip, and the warning asks to look for others.
 */
export const firstNames: ReadonlySet<string> = new Set(
	`Aaron Adam Ahmed Aicha Alex Alexander Ali Alice Amber Amelie Amina Amira An Anaïs Andreas Anke Ann Anna Anouk Antoine
	Arne Arthur Astrid Axelle Ayoub Bart Ben Bilal Bjorn Bram Camille Caroline Cas Casper Cédric Charlotte Chloé Chris
	Christophe Clara Daan David Dilara Dirk Dries Elena Eline Elias Elif Elise Ella Ellen Els Emiel Emily Emir Emma Eva
	Evi Fatima Felix Femke Ferre Filip Finn Fien Floor Fons Frank Frederik Gert Gilles Greet Griet Hamza Hanne Hannah
	Hannelore Hilde Ibrahim Ilias Ilse Imane Ines Inge Isabelle Jan Jana Jasper Jef Jelle Jens Jeroen Jill Joke Jolien
	Jonas Joris Jozefien Juliette Jules Julie Kaat Karen Karim Karin Katrien Kato Kevin Khadija Kim Kobe Koen Kris Kristof
	Lander Lara Lars Laura Leen Leon Leyla Liam Lien Lieselot Lieve Lina Linde Lisa Lise Liv Loes Lotte Louis Louise Lore
	Lowie Luca Lucas Lucie Luk Lukas Luna Maarten Malik Manon Marc Maria Marie Mariam Marieke Mark Marleen Martijn Mats
	Mathias Mathis Maud Maya Mehdi Mehmet Mia Michiel Mieke Mila Milan Mohamed Mohammed Moussa Mustafa Naomi Nathan Nele
	Nina Noa Noah Noor Nora Olivia Omar Oscar Peter Pieter Rania Rayan Renée Robbe Robin Ruben Rune Sam Samira Sander
	Sara Sarah Seppe Siebe Simon Sofia Sofie Stef Stefanie Stijn Suzan Tess Thomas Tibo Tijl Tim Tine Tom Tuur Victor
	Viktor Vince Wannes Ward Warre Wim Wout Xander Yana Yara Yasmina Yasmine Yassin Youssef Yusuf Zeynep Zoë`.split(
		/\s+/
	)
);
