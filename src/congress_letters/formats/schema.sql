-- Letters of members of the U.S. Congress, as congress_letters reads them. See docs/batch.md for questions to ask.

CREATE TABLE letters (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,          -- SHA-256 of what the letter says
    date TEXT,                          -- YYYY-MM-DD; NULL where it is absent or can't be read
    date_text TEXT,                     -- as printed
    place TEXT,
    chamber TEXT,
    letterhead TEXT,
    delivery TEXT,
    subject TEXT,
    salutation TEXT,
    body TEXT,                          -- its blocks, with a blank line between them
    closing TEXT,
    group_title TEXT,
    reference_initials TEXT,
    copies TEXT,
    enclosures TEXT,
    postscript TEXT,
    footnotes TEXT,
    unclassified TEXT
);
CREATE INDEX letters_date ON letters (date);

CREATE TABLE files (
    name TEXT NOT NULL,
    number INTEGER NOT NULL,            -- which letter of the file, from 1
    sha256 TEXT NOT NULL,               -- of the file's bytes
    start INTEGER NOT NULL,             -- characters of the file's text
    "end" INTEGER NOT NULL,
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
    PRIMARY KEY (name, number)
);
CREATE INDEX files_letter ON files (letter_id);

CREATE TABLE signers (
    id INTEGER PRIMARY KEY,
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    person TEXT,                        -- the Bioguide id where it is known, else the name without case, accents, punctuation
    honorific TEXT,
    name TEXT,
    given TEXT,
    family TEXT,
    suffix TEXT,
    titles TEXT,
    party TEXT,                         -- as printed; of the member: member_party
    state TEXT,
    district TEXT,
    role TEXT,
    grade REAL NOT NULL,
    bioguide TEXT,
    member TEXT,
    member_party TEXT,
    member_state TEXT,
    member_district TEXT,
    member_chamber TEXT,
    start INTEGER NOT NULL,             -- characters of the text of the file that the letter was first read from
    "end" INTEGER NOT NULL,
    UNIQUE (letter_id, position)
);
CREATE INDEX signers_person ON signers (person);

CREATE TABLE recipients (
    id INTEGER PRIMARY KEY,
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    person TEXT,
    agency TEXT,                        -- the first body named; else the first title; else the name
    honorific TEXT,
    name TEXT,
    given TEXT,
    family TEXT,
    suffix TEXT,
    titles TEXT,
    organization TEXT,
    address TEXT,
    grade REAL NOT NULL,
    bioguide TEXT,
    member TEXT,
    member_party TEXT,
    member_state TEXT,
    member_district TEXT,
    member_chamber TEXT,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    UNIQUE (letter_id, position)
);
CREATE INDEX recipients_agency ON recipients (agency);

CREATE TABLE blocks (
    id INTEGER PRIMARY KEY,
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    label TEXT,
    level INTEGER NOT NULL,
    text TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    UNIQUE (letter_id, position)
);

CREATE TABLE issues (
    id INTEGER PRIMARY KEY,
    letter_id INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    severity TEXT NOT NULL,
    message TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    UNIQUE (letter_id, position)
);
CREATE INDEX issues_code ON issues (code);

-- Full text of subjects and bodies. The text itself is that of letters; triggers keep them alike.
CREATE VIRTUAL TABLE letters_fts USING fts5 (
    subject, body, content = 'letters', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER letters_added AFTER INSERT ON letters BEGIN
    INSERT INTO letters_fts (rowid, subject, body) VALUES (new.id, new.subject, new.body);
END;
CREATE TRIGGER letters_deleted AFTER DELETE ON letters BEGIN
    INSERT INTO letters_fts (letters_fts, rowid, subject, body) VALUES ('delete', old.id, old.subject, old.body);
END;
CREATE TRIGGER letters_changed AFTER UPDATE OF id, subject, body ON letters BEGIN
    INSERT INTO letters_fts (letters_fts, rowid, subject, body) VALUES ('delete', old.id, old.subject, old.body);
    INSERT INTO letters_fts (rowid, subject, body) VALUES (new.id, new.subject, new.body);
END;

-- Who signed how many letters, from when to when.
CREATE VIEW letters_by_signer AS
SELECT person, coalesce(max(member), max(name)) AS name, count(DISTINCT letter_id) AS letters, min(date) AS first, max(date) AS last
FROM signers JOIN letters ON letters.id = letter_id
WHERE person IS NOT NULL
GROUP BY person;

-- Who signed with whom, each pair once.
CREATE VIEW co_signers AS
SELECT a.person AS person, coalesce(max(a.member), max(a.name)) AS name,
       b.person AS with_person, coalesce(max(b.member), max(b.name)) AS with_name,
       count(DISTINCT a.letter_id) AS letters
FROM signers AS a JOIN signers AS b ON a.letter_id = b.letter_id AND a.person < b.person
GROUP BY a.person, b.person;

-- How many letters each agency got, by year.
CREATE VIEW agency_letters_by_year AS
SELECT agency, substr(date, 1, 4) AS year, count(DISTINCT letter_id) AS letters
FROM recipients JOIN letters ON letters.id = letter_id
WHERE agency IS NOT NULL
GROUP BY agency, year;
