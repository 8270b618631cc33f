/**
 * The names of better-auth's models and fields in our database. Columns are portable (lib/store/tables.ts): times are text and booleans
 * 0 or 1, on PostgreSQL as on SQLite.
 */
const times = { createdAt: 'created_at', updatedAt: 'updated_at' }

export const user = { modelName: 'accounts', fields: { ...times, emailVerified: 'email_verified' } }

export const session = {
  modelName: 'account_sessions',
  fields: { ...times, userId: 'account_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
}

export const account = {
  modelName: 'account_credentials',
  fields: {
    ...times,
    userId: 'account_id',
    providerId: 'provider',
    accountId: 'provider_account',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
  },
}

export const verification = { modelName: 'account_verifications', fields: { ...times, expiresAt: 'expires_at' } }

export const twoFactorSchema = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'account_two_factors',
    fields: { userId: 'account_id', backupCodes: 'backup_codes', failedVerificationCount: 'failed_count', lockedUntil: 'locked_until' },
  },
}

export const passkeySchema = {
  passkey: {
    modelName: 'account_passkeys',
    fields: {
      userId: 'account_id',
      publicKey: 'public_key',
      credentialID: 'credential',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
}
