-- Who may sign in at the desk, and from where they are signed in.

-- CreateTable
CREATE TABLE "DeskAccount" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL,
    "image" TEXT,
    "role" TEXT,
    "banned" BOOLEAN,
    "banReason" TEXT,
    "banExpires" DATETIME,
    "twoFactorEnabled" BOOLEAN,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "DeskAccount_role_check" CHECK ("role" IN ('viewer', 'editor', 'publisher', 'admin')),
    CONSTRAINT "DeskAccount_name_filled_check" CHECK ("name" <> ''),
    CONSTRAINT "DeskAccount_email_filled_check" CHECK ("email" <> '')
);

-- CreateTable
CREATE TABLE "DeskSession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "token" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    "impersonatedBy" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "DeskSession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "DeskAccount" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DeskCredential" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "DeskCredential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "DeskAccount" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DeskVerification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "DeskSecondFactor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verified" BOOLEAN,
    "failedVerificationCount" INTEGER,
    "lockedUntil" DATETIME,
    CONSTRAINT "DeskSecondFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "DeskAccount" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "DeskAccount_email_key" ON "DeskAccount"("email");

-- CreateIndex
CREATE UNIQUE INDEX "DeskSession_token_key" ON "DeskSession"("token");

-- CreateIndex
CREATE INDEX "DeskSession_userId_idx" ON "DeskSession"("userId");

-- CreateIndex
CREATE INDEX "DeskCredential_userId_idx" ON "DeskCredential"("userId");

-- CreateIndex
CREATE INDEX "DeskVerification_identifier_idx" ON "DeskVerification"("identifier");

-- CreateIndex
CREATE INDEX "DeskSecondFactor_secret_idx" ON "DeskSecondFactor"("secret");

-- CreateIndex
CREATE INDEX "DeskSecondFactor_userId_idx" ON "DeskSecondFactor"("userId");

